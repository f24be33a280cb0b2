/** Who is asking. */
export interface Principal {
  readonly id: string;
  /** False for the anonymous principal of a server without authentication. */
  readonly authenticated: boolean;
}

/** What a peer showed. The endpoint finds it where its protocol puts it. */
export interface Credential {
  readonly protocol: string;
  /** The raw token, scheme word removed. */
  readonly token?: string;
}

export type AuthResult =
  | {
      readonly ok: true;
      readonly principal: Principal;
      /** Claims of a signed token. Without a token secret they are not verified. */
      readonly claims?: Readonly<Record<string, unknown>>;
    }
  | { readonly ok: false; readonly message: string };

/** Judges a credential. Asynchronous because signatures are checked by the platform's crypto. */
export type Authenticate = (credential: Credential) => Promise<AuthResult>;
