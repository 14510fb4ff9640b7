/** In place of a module that locks the page's scrolling by a style element, which the CSP forbids. */
export const styleSingleton = () => () => null;

/** In place of one that hides the page from screen readers while a menu is open, and leaves its links to the keyboard. */
export const hideOthers = () => () => {};
