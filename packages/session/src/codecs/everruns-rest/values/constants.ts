/** Id of the protocol; the key of its facts under `native`. */
export const protocolId = "everruns-rest";

/** Seeded by the original (§2.2): every session runs on this harness unless it names another. */
export const defaultHarnessId = "harness_01933b5a000070008000000000000601";
/** The only organization of this server (§2.2). */
export const organizationId = "org_00000000000000000000000000000001";
