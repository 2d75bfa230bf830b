import { keepCompiled } from './keep-compiled.js'

// Plain JavaScript: nobody has to take types away before what is kept without them is found.
keepCompiled()
try {
  const { buildSite } = await import('./build-site.ts')
  await buildSite({ search: !process.argv.includes('--no-search') })
} catch (error) {
  console.error(/** @type {Error} */ (error).message)
  process.exitCode = 1
}
