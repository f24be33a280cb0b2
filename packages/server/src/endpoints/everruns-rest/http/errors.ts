import { DrainingError, SessionBusyError, SessionLostError } from "../../../engine/errors.ts";
import { ProblemError } from "./problem.ts";

/** What was thrown, in the protocol's words. A fault of the server tells nothing about itself. */
export function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof DrainingError) return new ProblemError("unavailable", "The server is about to stop.");
  if (error instanceof SessionBusyError)
    return new ProblemError("session_active", "A session cannot be forked while a turn runs.");
  if (error instanceof SessionLostError)
    return new ProblemError("unavailable", "The session moved; try again.");
  return ofFramework(error) ?? new ProblemError("internal", "The request failed on the server.");
}

/** Codes of the HTTP framework and of its multipart reader. */
const frameworkCodes: Readonly<Record<string, readonly [code: string, detail: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ["payload_too_large", "The body is larger than the limit."],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    "unsupported_media_type",
    "The content type is not the one the call takes.",
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ["invalid_request", "The body is not as long as Content-Length says."],
  FST_INVALID_MULTIPART_CONTENT_TYPE: ["unsupported_media_type", "The call takes multipart/form-data."],
  FST_REQ_FILE_TOO_LARGE: ["payload_too_large", "The file is larger than the limit."],
  FST_FILES_LIMIT: ["invalid_request", "The form has more than one file."],
};

function ofFramework(error: unknown): ProblemError | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const [ours, detail] = frameworkCodes[code] ?? [];
  if (ours !== undefined && detail !== undefined) return new ProblemError(ours, detail);
  const status = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500;
  return error instanceof Error && status >= 400 && status < 500
    ? new ProblemError("invalid_request", error.message)
    : undefined;
}
