export { type Config, type ConfigExport, defineConfig, type OutputConfig } from "./config/config.ts";
