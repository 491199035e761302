/** 1: the data, their file or the way to the result is at fault. 2: the call is. */
export type FailureCode = 1 | 2;

/** Ends a command with words for whoever called it; every other error is a fault of the program. */
export class Refusal extends Error {
  readonly exitCode: FailureCode;

  constructor(exitCode: FailureCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
