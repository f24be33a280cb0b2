import type { Protocol } from "@colloquy/ir";
import { toScreamingSnakeCase } from "../../names/index.ts";
import { enclosed, type Printable, type SourceFile } from "../../writer/index.ts";
import type { Plan } from "./plan.ts";

type Auth = Protocol["auth"][number];

/** Prints what clients of a protocol know of the service: its environment variables and where the token goes. */
export function emitService(file: SourceFile, protocol: Protocol, plan: Plan): void {
  const [inHeader, inQuery] = [tokenIn(protocol, "header"), tokenIn(protocol, "query")];
  const members = serviceMembers(protocol, plan, inHeader ?? inQuery);
  file.line();
  file.line(
    "const service: ",
    plan.runtimeType("Service"),
    " = ",
    enclosed(members, { open: "{", close: "}", padding: " " }),
    ";",
  );
}

const tokenIn = ({ auth }: Protocol, place: Auth["in"]): Auth | undefined =>
  auth.find((one) => one.in === place);

/** The members of a `Service`, whose token goes where `auth` says. */
export function serviceMembers(protocol: Protocol, plan: Plan, auth: Auth | undefined): readonly Printable[] {
  const environment = toScreamingSnakeCase(plan.clientName(protocol));
  const place = auth && `auth: { in: ${JSON.stringify(auth.in)}, name: ${JSON.stringify(auth.name)} }`;
  return [`environment: ${JSON.stringify(environment)}`, ...(place === undefined ? [] : [place])];
}
