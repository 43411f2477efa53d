import { serve } from "../_shared/serve.ts";
import { whoopRefreshNow } from "./handler.ts";

serve(whoopRefreshNow);
