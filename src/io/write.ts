import fs from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { UserError } from '../errors.ts';
import { alreadyThere, cannotWrite, errnoOf } from '../language/failures.ts';

/** Creates a file whole or not at all, and never over another: a link fails where a name exists, a rename would not. */
function create(file: string, text: string): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file).slice(0, 100)}.${process.pid}.tmp`);
  try {
    const fd = fs.openSync(temporary, 'wx', 0o666);
    try {
      fs.writeFileSync(fd, text);
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
    try {
      fs.linkSync(temporary, file);
    } catch (error) {
      if (errnoOf(error) === 'EEXIST') throw error;
      // File systems without hard links: exclusive creation is all they offer.
      fs.copyFileSync(temporary, file, fs.constants.COPYFILE_EXCL);
    }
  } finally {
    fs.rmSync(temporary, { force: true });
  }
}

/** Replaces or creates a file; on any failure the old one stands and nothing is left over. `shown` names it in errors. */
export function writeWhole(file: string, text: string, overwrite: boolean, shown: string): void {
  const there = fs.lstatSync(file, { throwIfNoEntry: false });
  const target = fs.statSync(file, { throwIfNoEntry: false });
  if (there && !overwrite) {
    throw new UserError(alreadyThere(shown), {
      help: ({ failures }) => failures.alreadyThereHelp,
    });
  }
  try {
    if (target?.isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
    if (target && !target.isFile()) fs.writeFileSync(file, text);
    else if (there) writeFileAtomic.sync(file, text);
    else create(file, text);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') throw new UserError(alreadyThere(shown), { cause: error });
    throw new UserError(cannotWrite(shown, errnoOf(error)), { cause: error });
  }
}
