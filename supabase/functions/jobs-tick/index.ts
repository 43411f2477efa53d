import { serve } from "../_shared/serve.ts";
import { jobsTick } from "./handler.ts";

serve(jobsTick);
