export { createClientModel } from "./create-client-model.ts";
export { type DocText, definitionText, enumText, fieldText, methodText } from "./docs.ts";
export { createHelpers, type HelperFunction, type Helpers, type NameHelper } from "./helpers.ts";
export type {
  Answer,
  Argument,
  BodyArgument,
  ClientModel,
  Content,
  HttpClient,
  Method,
  OptionsArgument,
  ParametersArgument,
  PathArgument,
  ProtocolClient,
  Result,
  RpcCall,
  RpcClient,
  SocketClient,
  Stream,
  TokenPlace,
} from "./model.ts";
export { type OuterTag, outerTagsOf } from "./outer-unions.ts";
export { createDistinct, type Distinct } from "./words.ts";
