// A line on the console that no test expected is a finding like any other: it fails the test it appeared in.
const METHODS = ["log", "info", "warn", "error", "debug"] as const;
const lines: string[] = [];

beforeEach(() => {
  lines.length = 0;
  for (const method of METHODS) {
    jest.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
      lines.push(`console.${method}: ${parts.map(String).join(" ")}`);
    });
  }
});

afterEach(() => {
  jest.restoreAllMocks();
  if (lines.length > 0) throw new Error(`Unexpected on the console:\n${lines.join("\n")}`);
});
