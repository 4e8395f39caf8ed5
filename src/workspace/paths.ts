import path from 'node:path';

/** Paths by text alone; nothing here looks at a disk. */
export const { dirname, basename, extname, isAbsolute } = path;

/** Like a shell: an absolute second part stands alone. */
export const join = (folder: string, part: string): string => path.resolve(folder, part);

/** The path as a user below `folder` would write it, with forward slashes. */
export function relativeTo(folder: string, file: string): string {
  const relative = path.relative(folder, file).split(path.sep).join('/');
  return relative === '' ? '.' : relative.startsWith('../../../') ? file : relative;
}

/** Whether `file` lies in `folder`; both absolute. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative));
}

/** The name of a plan file without folder and suffix: what its id is made of. */
export const stem = (file: string): string => path.basename(file).replace(/(?:\.meetplan)?\.(?:ya?ml|json)$/i, '');
