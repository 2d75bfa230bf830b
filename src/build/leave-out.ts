import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** Where Astro puts the empty page, within the folder that it builds into. */
export const emptyPage = 'empty-page'

/**
 * Lets Astro build all but these routes (files in src/pages), whose pages others make: not even their code is read. Beside the
 * others it renders the empty page, to be filled with them.
 */
export function leaveOut(routes: string[]): AstroIntegration {
  const others = new Set(routes.map((route) => `src/pages/${route}`))
  return {
    name: 'sheaf:leave-out',
    hooks: {
      'astro:config:setup': ({ config, injectRoute, updateConfig }) => {
        injectRoute({ pattern: emptyPage, entrypoint: './src/layouts/Shell.astro', prerender: true })
        const pages = fileURLToPath(new URL('pages/', config.srcDir)).replaceAll('\\', '/')
        updateConfig({ vite: { plugins: [standIn(new Map(routes.map((route) => [pages + route, route])))] } })
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          getStaticPaths: async () =>
            (await astro.getStaticPaths()).filter(({ route }) => !others.has(route.component)),
        }))
      },
    },
  }
}

/** In the place of files, by their full path, what is a route without pages. */
function standIn(files: Map<string, string>): Plugin {
  return {
    name: 'sheaf:stand-in',
    enforce: 'pre',
    load(id) {
      const route = files.get(id)
      if (route === undefined) return undefined
      const paths = route.includes('[') ? 'export const getStaticPaths = () => []\n' : ''
      return route.endsWith('.astro') ? `---\n${paths}---\n` : `${paths}export const GET = () => new Response()\n`
    },
  }
}

type Plugin = { name: string; enforce: 'pre'; load: (id: string) => string | undefined }
