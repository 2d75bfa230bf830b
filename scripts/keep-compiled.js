import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { compileLess } from '#build/compile-less.js'

/**
 * Keeps the code that is imported from now on in its compiled form, without types, beside the packages, for this process and
 * all that it starts: a build is a second shorter with it. Where that cannot be written, code is compiled each time. What is
 * kept fits only the same flags, so all of them compile less.
 */
export function keepCompiled() {
  compileLess(true)
  const folder = fileURLToPath(new URL('../node_modules/.cache/sheaf', import.meta.url))
  process.env['NODE_COMPILE_CACHE'] ??= folder
  enableCompileCache(folder)
}
