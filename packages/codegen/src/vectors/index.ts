export { makeVectors } from "./make-vectors.ts";
export { type FaultCode, type Vector, type VectorClass, vectorClasses } from "./vector.ts";
