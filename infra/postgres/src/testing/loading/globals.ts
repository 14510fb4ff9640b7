import { globalsOfFile } from "./file-globals.js";

/** Stands for "@jest/globals", which only Jest's own way of loading knows; each test file has its own. */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = globalsOfFile();
