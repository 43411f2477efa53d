import { serve } from "../_shared/serve.ts";
import { ai } from "./handler.ts";

serve(ai);
