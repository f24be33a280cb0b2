import { serveThread } from "../threads/serve-thread.ts";
import { evaluateConfig } from "./evaluate.ts";

await serveThread(({ path }: { readonly path: string }) => evaluateConfig(path));
