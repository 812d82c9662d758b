// bench/law/empleos.ley by hand: contributions by employment, income tax on the sum of the person's employments.
// Two phases over blocks of persons: the employments of a block in one vector loop, then each person's sums from left to right, then the
// persons in a vector loop.
#include "common.h"

static const double LOWER[11] = {0, 746.04, 6332.05, 11128.01, 12935.82, 15487.71, 31236.49, 49233.00, 93993.90, 125325.20, 375975.61};
static const double RATE[11] = {.0192, .064, .1088, .16, .1792, .2136, .2352, .30, .32, .34, .35};

#define BLOCK 512
#define MOST 8192

typedef struct { double monthly, worker, burden; } job;

static inline job employment(double wage, double days, double factor)
{
    const double uma = 113.14, minimum = 278.80;
    double monthly = wage * days, integrated = wage * factor;
    double base_day = MIN(MAX(integrated, minimum), 25.0 * uma);
    double base = base_day * days, excess = MAX(base_day - 3.0 * uma, 0.0) * days;
    double fixed = .204 * uma * days;
    double excess_employer = .011 * excess, excess_worker = .004 * excess;
    double cash_employer = .007 * base, cash_worker = .0025 * base;
    double pensioner_employer = .0105 * base, pensioner_worker = .00375 * base;
    double invalidity_employer = .0175 * base, invalidity_worker = .00625 * base;
    double retirement = .02 * base, old_age_employer = .0315 * base, old_age_worker = .01125 * base;
    double nurseries = .01 * base, risk = .0054355 * base, housing = .05 * base;
    double employer = fixed + excess_employer + cash_employer + pensioner_employer + invalidity_employer + nurseries + risk;
    double worker = excess_worker + cash_worker + pensioner_worker + invalidity_worker + old_age_worker;
    return (job){monthly, worker, employer + retirement + old_age_employer + housing};
}

// totals: net, burden, tax, worker, weight. A block never holds more than MOST employments (the caller has at most 16 a person).
void employments_run(const double *restrict wage, const double *restrict days, const double *restrict factor,
                     const int *restrict offsets, const double *restrict weight, double *restrict net, long persons,
                     double *restrict totals, int threads)
{
    double t0 = 0, t1 = 0, t2 = 0, t3 = 0, t4 = 0;
#pragma omp parallel for schedule(static) num_threads(threads) reduction(+ : t0, t1, t2, t3, t4)
    for (long start = 0; start < persons; start += BLOCK)
    {
        double m[MOST], w[MOST], b[MOST];
        double monthly[BLOCK], worker[BLOCK], burden[BLOCK];
        long count = persons - start < BLOCK ? persons - start : BLOCK;
        long first = offsets[start], jobs = offsets[start + count] - first;
#pragma omp simd
        for (long j = 0; j < jobs; j++)
        {
            job one = employment(wage[first + j], days[first + j], factor[first + j]);
            m[j] = one.monthly, w[j] = one.worker, b[j] = one.burden;
        }
        for (long p = 0, j = 0; p < count; p++)
        {
            double sm = 0, sw = 0, sb = 0;
            for (long end = offsets[start + p + 1] - first; j < end; j++)
                sm += m[j], sw += w[j], sb += b[j];
            monthly[p] = sm, worker[p] = sw, burden[p] = sb;
        }
#pragma omp simd reduction(+ : t0, t1, t2, t3, t4)
        for (long p = 0; p < count; p++)
        {
            double income = monthly[p];
            double tariff = RATE[0] * income;
            for (int k = 1; k < 11; k++)
                tariff += (RATE[k] - RATE[k - 1]) * MAX(income - LOWER[k], 0.0);
            double subsidy = MIN(tariff, (round_cents(income) <= 10171.0 ? 474.65 : 0.0));
            double tax = tariff - subsidy;
            double c = cents(income - worker[p] - tax), f = weight[start + p];
            net[start + p] = c / 100.0;
            t0 += f * c;
            t1 += f * cents(burden[p]);
            t2 += f * cents(tax);
            t3 += f * cents(worker[p]);
            t4 += f;
        }
    }
    totals[0] = t0, totals[1] = t1, totals[2] = t2, totals[3] = t3, totals[4] = t4;
}
