import { serve } from "../_shared/serve.ts";
import { whoopCallback } from "./handler.ts";

serve(whoopCallback);
