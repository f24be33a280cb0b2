import { digestOf } from "../../digest.ts";
import { fromPrefixedId } from "../../ids.ts";

const dashedUuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The id itself when it is a UUID, as this wire wants them; any other text is digested, which cannot be undone. */
export const toUuid = (id: string): string => (dashedUuid.test(id) ? id : fromPrefixedId(`_${digestOf(id)}`));
