// Keeps a page fresh: when the line says that it changed, this page is fetched again and its parts marked data-live are
// exchanged. Without this script the page is the same, reloaded by hand.
(() => {
  const CALM_MS = 250   // a burst of changes is shown four times a second, not forty
  const RETRY_MS = 5000 // when the service is restarting
  const sign = document.getElementById('live')
  let fetching = false
  let behind = false

  const say = (words) => { if (sign.textContent !== words) sign.textContent = words }

  async function refresh() {
    behind = fetching
    if (fetching) return
    fetching = true
    try {
      const answer = await fetch(location.href, { cache: 'no-store' })
      if (answer.redirected) return location.assign(answer.url)
      if (!answer.ok) throw new Error(`status ${answer.status}`)
      exchange(new DOMParser().parseFromString(await answer.text(), 'text/html'))
      say('Updates by itself')
    } catch {
      say('Not up to date')
    } finally {
      setTimeout(() => { fetching = false; if (behind) refresh() }, CALM_MS)
    }
  }

  function exchange(fresh) {
    for (const part of document.querySelectorAll('[data-live]')) {
      const next = fresh.getElementById(part.id)
      if (!next || part.innerHTML === next.innerHTML) continue
      const focused = part.contains(document.activeElement) ? document.activeElement.id : ''
      part.replaceChildren(...next.childNodes)
      if (focused) document.getElementById(focused)?.focus()
    }
  }

  function follow() {
    const stream = new EventSource('/changes')
    stream.onopen = refresh
    stream.addEventListener('changed', refresh)
    stream.onerror = () => {
      say('Not up to date')
      if (stream.readyState === EventSource.CLOSED) setTimeout(follow, RETRY_MS)
    }
  }

  follow()
})()
