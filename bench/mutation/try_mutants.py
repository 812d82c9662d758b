#!/usr/bin/env python3
"""Tries a random sample of Stryker's mutants one by one, on a machine that has other work too.

Stryker counts what is slow as noticed, and on a busy machine everything is slow. Here a mutant may use 120 s of the processor's time,
however long that takes. Every mutant that compiles is as likely as any other; texts, emitted kernels and lists of diagnostics are left out.

    try_mutants.py PROJECT LOG TESTS RESULTS [--seed S] [--until HH:MM:SS] [--part K/N]
    try_mutants.py PROJECT LOG TESTS RESULTS --score

LOG      what `dotnet stryker -V trace` wrote, up to "total mutants will be tested" (made, compiled, coverage of each test)
TESTS    a copy of the folder with the tests and the assembly that Stryker changed, taken while it ran
RESULTS  a line of JSON for each mutant tried; a run that is started again goes on after the last
"""

import argparse, json, math, os, random, re, struct, subprocess, tempfile, time

LEFT_OUT = ("Kernels/", "Diagnostics/", "obj")


def made(log, project):
    """The mutants that count: number -> (file, change, kind, how many tests touch it: a number, 'all' or 'none')."""
    covered = dict(re.findall(r"Mutant (\d+) will be tested against \((\w+)\)", log))
    mutants, file = {}, ""
    pattern = r"Mutating (\S+?\.cs)|Mutant (\d+) created (.*?) using Stryker\.Core\.Mutators\.(\w+)"
    for m in re.finditer(pattern, log, re.S):
        if m[1]:
            file = m[1].split(f"ClosingGaps.{project}/")[-1]
        # What does not compile is said to be tested against (0) tests.
        elif not file.startswith(LEFT_OUT) and "String" not in m[4] and covered.get(m[2]) != "0":
            mutants[int(m[2])] = (file, " ".join(m[3].split()), m[4], covered.get(m[2], "none"))
    return mutants


def touching(log, tests):
    """Number -> the tests that touch it; Stryker tries the tests for coverage in the order in which they are listed."""
    listed = subprocess.run(["dotnet", f"{tests}/ClosingGaps.Tests.dll", "--list-tests", "json", "--no-ansi"],
                            capture_output=True, text=True, check=True).stdout
    listed = json.JSONDecoder().raw_decode(listed[listed.index("{"):])[0]["tests"]
    reads = re.findall(r"Read coverage data: (.*)", log)
    if len(listed) != len(reads):
        print(f"The log has the coverage of {len(reads)} tests, not of these {len(listed)}: each mutant is tried against all.")
        return None
    by_mutant = {}
    for test, read in zip(listed, reads):
        for number in filter(None, read.split(";")[0].split(",")):
            by_mutant.setdefault(int(number), []).append(test["uid"])
    return by_mutant


def attempt(number, uids, tests, switch):
    """0: nothing noticed; 2: a test failed; any other: the time was up or the tests broke off."""
    with open(switch, "wb") as file:
        file.write(struct.pack("<i", number))
    filters = f"--filter-uid {' '.join(uids)}" if uids else ""
    done = subprocess.run(
        ["bash", "-c", f"ulimit -t 120; exec nice dotnet {tests}/ClosingGaps.Tests.dll --stop-on-fail on --no-progress --no-ansi {filters}"],
        env=dict(os.environ, STRYKER_MUTANT_FILE=switch, CG_NO_CACHE="1", DOTNET_TieredPGO="0"),
        capture_output=True, text=True, cwd=tests)
    failed = [line for line in done.stdout.splitlines() if line.startswith("failed ")]
    return done.returncode, (failed + [done.stdout[-300:] if done.returncode else ""])[0]


def score(results):
    rows = {r["n"]: r for r in map(json.loads, open(results))}
    # Only what stands before the first gap: what takes long must not drop out because time was up.
    whole = [rows[n] for n in range(1, len(rows) + 1) if all(k in rows for k in range(1, n + 1))]
    n, noticed = len(whole), sum(r["code"] != 0 for r in whole)
    z, share = 1.959963985, noticed / n
    centre, half = share + z * z / (2 * n), z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    low, high = ((centre + s * half) / (1 + z * z / n) for s in (-1, 1))
    untouched = sum(r["tests"] == "none" for r in whole)
    odd = sum(r["code"] not in (0, 2) for r in whole)
    print(f"{n} tried, {noticed} noticed ({odd} of them by breaking off): {share:.1%} ({low:.1%} to {high:.1%}); no test touches {untouched}")
    for r in sorted((r for r in whole if r["code"] == 0), key=lambda r: r["file"]):
        print(f"  {r['file']} [{r['tests']} tests] {r['kind'].removesuffix('Mutator')}: {r['change']}")


def main():
    parser = argparse.ArgumentParser()
    for name in ("project", "log", "tests", "results"):
        parser.add_argument(name)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--until", default="99")
    parser.add_argument("--part", default="0/1")
    parser.add_argument("--score", action="store_true")
    o = parser.parse_args()
    if o.score:
        return score(o.results)
    log = open(o.log, errors="replace").read()
    mutants, cover = made(log, o.project), touching(log, o.tests)
    if cover is None:
        mutants = {n: (*m[:3], "all") for n, m in mutants.items()}
    order = sorted(mutants)
    random.Random(o.seed).shuffle(order)
    print(f"{len(mutants)} mutants, {sum(m[3] == 'none' for m in mutants.values())} that no test touches")
    done = {json.loads(line)["n"] for line in open(o.results)} if os.path.exists(o.results) else set()
    part, parts = map(int, o.part.split("/"))
    handle, switch = tempfile.mkstemp()
    os.close(handle)
    if attempt(-1, [], o.tests, switch)[0] != 0:
        raise SystemExit("The tests fail without any mutant.")
    for n, number in enumerate(order, 1):
        if n in done or n % parts != part:
            continue
        if time.strftime("%H:%M:%S") >= o.until:
            break
        file, change, kind, tests = mutants[number]
        code, witness = (0, "") if tests == "none" else attempt(number, [] if tests == "all" else cover[number], o.tests, switch)
        row = dict(n=n, number=number, code=code, witness=witness, file=file, change=change, kind=kind, tests=tests)
        with open(o.results, "a") as results:
            results.write(json.dumps(row) + "\n")


main()
