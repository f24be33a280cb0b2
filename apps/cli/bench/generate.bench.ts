import { generate, targets } from "@colloquy/codegen";
import { emptyNameLock, read } from "@colloquy/ir";
import { defineBench } from "@colloquy/repository/bench";
import { contract } from "@colloquy/schema/contract";

/** What all documents and clients of our own contract cost, beside printing and parsing the model they are made of. */
export default defineBench({
  name: "generation, per whole contract",
  setup() {
    const { contract: model } = read(contract);
    if (model === undefined) throw new Error("The contract has mistakes: colloquy generate shows them.");
    const request = {
      contract: model,
      targets,
      outputs: targets.map(({ id }) => ({ target: id, out: id })),
      nameLock: emptyNameLock,
      provenance: { tool: "colloquy", version: "0.0.0", command: "npm run bench" },
    };
    return {
      floor: { name: "print and parse the model", run: () => JSON.parse(JSON.stringify(model)) },
      cases: [
        { name: "read the contract", run: () => read(contract) },
        { name: "make every file", run: () => generate(request) },
      ],
    };
  },
});
