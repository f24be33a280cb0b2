#!/usr/bin/env node
const [major] = process.versions.node.split(".");
if (Number(major) < 24) {
  process.stderr.write(`error  colloquy needs Node.js 24 or newer; this is ${process.version}\n`);
  process.exit(2);
}
await import("../dist/main.js");
