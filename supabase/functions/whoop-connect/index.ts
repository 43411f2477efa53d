import { serve } from "../_shared/serve.ts";
import { whoopConnect } from "./handler.ts";

serve(whoopConnect);
