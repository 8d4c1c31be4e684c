const key = 'diurne-unit';

/** The unit that was last worked in on this browser; null when there was none, or the browser keeps nothing. */
export function rememberedUnit(): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function rememberUnit(unitId: string): void {
  try {
    window.localStorage.setItem(key, unitId);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
