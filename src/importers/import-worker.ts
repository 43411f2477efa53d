import * as Comlink from "comlink";
import { openDatabase } from "#data/database.ts";
import { createImportApi } from "./import-api.ts";

const api = createImportApi((name) => openDatabase(name, "relaxed"));

export type ImportApi = typeof api;

Comlink.expose(api);
