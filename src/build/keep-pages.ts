import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { AstroIntegration, AstroPrerenderer } from 'astro'

/**
 * Lets Astro render only pages that have changed. Paths and cache keys are asked for as Astro's own incremental build
 * does; a page that `isMade` with its key is left to whoever keeps it, and neither read nor copied. What is rendered is
 * written into `stage` right here: the way to its file is most of what a small page costs Astro.
 */
export function keepPages(stage: string, isMade: (file: string, key: string) => boolean): KeptPages {
  const pages: Omit<KeptPages, 'integration'> = { keys: new Map(), kept: [] }
  let base = '/'
  const integration: AstroIntegration = {
    name: 'sheaf:keep-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/')
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          getStaticPaths: async () => (await astro.getStaticPaths()).filter((path) => isToRender(path, pages, isMade)),
          render: async (request, options) => {
            const file = fileOf(decodeURI(new URL(request.url).pathname).slice(base.length), options.routeData.type)
            const rendered = await astro.render(request, options)
            const response = rendered instanceof Response ? rendered : rendered.response
            if (!pages.keys.has(file) || !response.ok) return rendered
            writePage(join(stage, file), Buffer.from(await response.arrayBuffer()))
            // Without a body there is nothing to write any more.
            return new Response(null)
          },
        }))
      },
    },
  }
  return { ...pages, integration }
}

function isToRender(
  { pathname, route, cacheKey }: Path,
  pages: Omit<KeptPages, 'integration'>,
  isMade: IsMade,
): boolean {
  if (cacheKey === undefined) return true
  const file = fileOf(pathname.slice(1), route.type)
  pages.keys.set(file, cacheKey)
  if (!isMade(file, cacheKey)) return true
  pages.kept.push(file)
  return false
}

/** `arxiv/cs.LG/` → `arxiv/cs.LG/index.html`; of an endpoint `atom.xml/` → `atom.xml` */
function fileOf(path: string, type: Path['route']['type']): string {
  const bare = path.replace(/\/+$/, '')
  return type === 'endpoint' ? bare : join(bare, 'index.html')
}

function writePage(file: string, body: Buffer): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, body)
}

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]
type IsMade = (file: string, key: string) => boolean

/** `keys`: of all pages that have one, by file; `kept`: the files of those that are as they were. */
export type KeptPages = { keys: Map<string, string>; kept: string[]; integration: AstroIntegration }
