import type { Protocol } from "@colloquy/ir";
import { toScreamingSnakeCase } from "../../names/index.ts";
import { enclosed, type Printable, type SourceFile } from "../../writer/index.ts";
import type { Plan } from "./plan.ts";

type Place = Protocol["auth"][number]["in"];

/** Prints what clients of a protocol know of the service: its environment variables and where the token goes. */
export function emitService(file: SourceFile, protocol: Protocol, plan: Plan): void {
  const members = serviceMembers(protocol, plan, ["header", "query"]);
  file.line();
  file.line(
    "const service: ",
    plan.runtimeType("Service"),
    " = ",
    enclosed(members, { open: "{", close: "}", padding: " " }),
    ";",
  );
}

/** The members of a `Service`; the token goes to the first of `places` that the protocol has. */
export function serviceMembers(
  protocol: Protocol,
  plan: Plan,
  places: readonly Place[],
): readonly Printable[] {
  const environment = toScreamingSnakeCase(plan.clientName(protocol));
  const [auth] = places.flatMap((place) => protocol.auth.filter((one) => one.in === place));
  const place = auth && `auth: { in: ${JSON.stringify(auth.in)}, name: ${JSON.stringify(auth.name)} }`;
  return [`environment: ${JSON.stringify(environment)}`, ...(place === undefined ? [] : [place])];
}
