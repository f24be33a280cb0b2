/** What is wrong with a request before its protocol looks at it. */
export type RequestFault =
  | "invalid_json"
  | "invalid_request"
  /** A body of the wrong shape. */
  | "unprocessable"
  | "payload_too_large"
  | "unsupported_media_type"
  | "unauthorized";

/** A request that a transport refuses; its protocol decides what the answer looks like. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly fault: RequestFault;

  constructor(fault: RequestFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** Codes of the HTTP framework and of its multipart reader. */
const frameworkFaults: ReadonlyMap<string, readonly [fault: RequestFault, message: string]> = new Map([
  ["FST_ERR_CTP_BODY_TOO_LARGE", ["payload_too_large", "The body is larger than the limit."]],
  [
    "FST_ERR_CTP_INVALID_MEDIA_TYPE",
    ["unsupported_media_type", "The content type is not the one the call takes."],
  ],
  [
    "FST_ERR_CTP_INVALID_CONTENT_LENGTH",
    ["invalid_request", "The body is not as long as Content-Length says."],
  ],
  ["FST_INVALID_MULTIPART_CONTENT_TYPE", ["unsupported_media_type", "The call takes multipart/form-data."]],
  ["FST_REQ_FILE_TOO_LARGE", ["payload_too_large", "The file is larger than the limit."]],
  ["FST_FILES_LIMIT", ["invalid_request", "The form has more than one file."]],
]);

/** The fault of the client that an error stands for; `undefined` for anything that is the server's. */
export function toRequestError(error: unknown): RequestError | undefined {
  if (error instanceof RequestError) return error;
  if (!(error instanceof Error)) return undefined;
  const known = frameworkFaults.get("code" in error ? String(error.code) : "");
  if (known) return new RequestError(...known);
  const status = "statusCode" in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 500 ? new RequestError("invalid_request", error.message) : undefined;
}
