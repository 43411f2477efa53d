import { serve } from "../_shared/serve.ts";
import { whoopDisconnect } from "./handler.ts";

serve(whoopDisconnect);
