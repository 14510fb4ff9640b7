// Unpacks Chromium, its fonts and its libraries into TMPDIR of this process; the package knows no other place.
import chromium from "@sparticuz/chromium";

chromium.setGraphicsMode = false;
await chromium.executablePath();
