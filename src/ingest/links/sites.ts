/**
 * What an address is to a paper: `project`, a place of its code, data or pages; `other`, never its own; `unknown`, where
 * the sentence around it decides.
 */
export function siteKind({ hostname, pathname }: URL): 'project' | 'unknown' | 'other' {
  const host = hostname.replace(/^www\./, '')
  const isOn = (site: string) => host === site || host.endsWith(`.${site}`)
  if (isOn('doi.org')) return depositDoi.test(pathname) ? 'project' : 'other'
  if (others.some(isOn) || (host === 'huggingface.co' && pathname.startsWith('/papers'))) return 'other'
  if (pages.some((site) => host.endsWith(`.${site}`))) return 'project'
  if (depots.includes(host) || selfHosted.test(host)) return pathname === '/' ? 'other' : 'project'
  if (depots.some(isOn)) return 'project'
  return /\/licen[sc]es?\b/i.test(pathname) ? 'other' : 'unknown'
}

// Zenodo, figshare, OSF.
const depositDoi = /^\/10\.(?:5281\/zenodo|6084\/m9|17605\/osf)/i
// `gitlab.inria.fr`, `git.tu-berlin.de`
const selfHosted = /^git(?:lab)?\.[^.]+\./

/** Where a project has a host name of its own. */
const pages = words(`github.io gitlab.io bitbucket.io codeberg.page hf.space netlify.app vercel.app streamlit.app`)

/** Places of code and data; their front pages say nothing of a paper. */
const depots = words(`
  github.com gitlab.com bitbucket.org codeberg.org sr.ht huggingface.co zenodo.org figshare.com osf.io kaggle.com
  softwareheritage.org sites.google.com anonymous.4open.science modelscope.cn gitee.com gitcode.com sourceforge.net
  pypi.org pypi.python.org cran.r-project.org`)

/** arXiv, identifiers, licences, publishers and proceedings. */
const others = words(`
  arxiv.org alphaxiv.org biorxiv.org medrxiv.org ssrn.com hal.science researchgate.net semanticscholar.org
  scholar.google.com orcid.org handle.net wikipedia.org creativecommons.org opensource.org gnu.org
  ieee.org acm.org springer.com springerlink.com springeropen.com sciencedirect.com elsevier.com wiley.com nature.com
  science.org pnas.org mdpi.com frontiersin.org plos.org plosone.org tandfonline.com sagepub.com oup.com
  oxfordjournals.org cambridge.org mitpressjournals.org direct.mit.edu aps.org iop.org aip.org siam.org ams.org
  opticsinfobase.org projecteuclid.org worldscientific.com hindawi.com aanda.org edpsciences.org emis.de imstat.org
  openreview.net thecvf.com aclanthology.org aclweb.org neurips.cc nips.cc iclr.cc icml.cc mlr.press jmlr.org
  ceur-ws.org jair.org usenix.org ijcai.org aaai.org isca-speech.org melba-journal.org`)

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
