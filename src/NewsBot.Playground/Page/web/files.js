// Files that are dropped, picked or pasted.
import { complain } from './dialogs.js';

export function takeFiles(files) {
  if (files.length) complain(new Error('Files cannot be sent yet.'));
}
