import { serve } from "../_shared/serve.ts";
import { health } from "./handler.ts";

serve(health);
