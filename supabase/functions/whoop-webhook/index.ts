import { serve } from "../_shared/serve.ts";
import { whoopWebhook } from "./handler.ts";

serve(whoopWebhook);
