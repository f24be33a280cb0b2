import fc from "fast-check";

/**
 * Properties try the same values in every run, so that a red test is red for everybody. To look for new faults, give
 * another number: `FAST_CHECK_SEED=$RANDOM npx vitest run --root packages/session`.
 */
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env.FAST_CHECK_SEED ?? 20_261_121),
});
