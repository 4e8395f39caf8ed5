import type { Command } from 'commander';
import type { Session } from '../workspace/session.ts';

/** Does the work of a command and says its exit code. */
export type Action = (session: Session) => Promise<number>;

/** How a command hands its work to cli.ts, which knows the session and the exit code. */
type Run = (action: Action) => Promise<void>;

/** Adds a command to the program: its words, its options, and what it does. */
export type Register = (program: Command, run: Run) => void;
