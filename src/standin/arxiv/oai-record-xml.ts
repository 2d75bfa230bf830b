import { unwrapAbstract } from './abstract.ts'
import { escapeOai } from './escape.ts'
import { formatRfc822 } from './new-york-clock.ts'
import type { OaiRecord } from './oai-record.ts'
import { toSetSpec } from './oai-set.ts'
import { toTexAccents } from './tex-accents.ts'
import type { StandinVersion } from './world.ts'

/** One record in the format arXivRaw. Source: arXiv/oaipmh, oaipmh/templates/record_formats.xml */
export function renderOaiRecord({ paper, versions, datestamp }: OaiRecord): string {
  const sets = paper.categories.map((category) => `            <setSpec>${toSetSpec(category)}</setSpec>\n`)
  return `                <record>
                <header>
        <identifier>oai:arXiv.org:${paper.id}</identifier>
        <datestamp>${datestamp}</datestamp>
${sets.join('')}    </header>

            <metadata>
                        <arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://arxiv.org/OAI/arXivRaw/ http://arxiv.org/OAI/arXivRaw.xsd">
        <id>${paper.id}</id>
        <submitter>${escapeOai(paper.authors[0] ?? '')}</submitter>
${versions.map(renderVersion).join('')}        <title>${escapeOai(paper.title)}</title>
        <authors>${escapeOai(paper.authors.map(toTexAccents).join(', '))}</authors>
        <categories>${paper.categories.join(' ')}</categories>
${optional('comments', paper.comments)}${optional('msc-class', paper.mscClass)}${optional('acm-class', paper.acmClass)}${optional('journal-ref', paper.journal)}${optional('doi', paper.doi)}            <license>${escapeOai(paper.license)}</license>
            <abstract>${escapeOai(unwrapAbstract(paper.abstract))}</abstract>
    </arXivRaw>

            </metadata>
        </record>

`
}

function renderVersion({ version, submitted, abstract }: StandinVersion): string {
  return `            <version version="v${version}">
                <date>${toGmt(submitted)}</date>
                <size>${abstract.length}kb</size>
            </version>
`
}

/** `2026-11-17T17:11:20Z` → `Tue, 17 Nov 2026 17:11:20 GMT` */
function toGmt(instant: string): string {
  return formatRfc822(new Date(instant).toISOString().slice(0, 19), '+00:00').replace('+0000', 'GMT')
}

function optional(element: string, text: string | undefined): string {
  return text ? `            <${element}>${escapeOai(text)}</${element}>\n` : ''
}
