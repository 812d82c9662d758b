// bench/law/excepciones.ley by hand: the integration factor is unknown in some rows (state byte 2), and two exceptions.
// What depends on the factor is unknown where it is; here that is every output.
#include "common.h"

static const double LOWER[11] = {0, 746.04, 6332.05, 11128.01, 12935.82, 15487.71, 31236.49, 49233.00, 93993.90, 125325.20, 375975.61};
static const double RATE[11] = {.0192, .064, .1088, .16, .1792, .2136, .2352, .30, .32, .34, .35};

typedef struct { double net, burden, tax, worker; } pay; // whole centavos

static inline double round_4(double x)
{
    double scaled = fabs(x * 10000.0);
    double whole = floor(scaled + HALF + scaled * GUARD);
    return (x < 0 ? 0.0 - whole : whole) / 10000.0;
}

static inline pay payroll(double wage, double days, double factor, double reduced)
{
    const double uma = 113.14, minimum = 278.80;
    double monthly = wage * days, integrated = wage * factor;
    double base_day = MIN(MAX(integrated, minimum), 25.0 * uma);
    double base = base_day * days, excess = MAX(base_day - 3.0 * uma, 0.0) * days;
    double fixed = reduced != 0 ? 0.0 : .204 * uma * days;
    double excess_employer = .011 * excess, excess_worker = .004 * excess;
    double cash_employer = .007 * base, cash_worker = .0025 * base;
    double pensioner_employer = .0105 * base, pensioner_worker = .00375 * base;
    double invalidity_employer = .0175 * base, invalidity_worker = .00625 * base;
    double retirement = .02 * base, old_age_employer = .0315 * base, old_age_worker = .01125 * base;
    double nurseries = .01 * base, risk = .0054355 * base, housing = .05 * base;
    double employer = fixed + excess_employer + cash_employer + pensioner_employer + invalidity_employer + nurseries + risk;
    double worker = excess_worker + cash_worker + pensioner_worker + invalidity_worker + old_age_worker;
    double burden = employer + retirement + old_age_employer + housing;
    double tariff = RATE[0] * monthly;
    for (int k = 1; k < 11; k++)
        tariff += (RATE[k] - RATE[k - 1]) * MAX(monthly - LOWER[k], 0.0);
    double subsidy = MIN(tariff, (round_cents(monthly) <= 10171.0 ? 474.65 : 0.0));
    subsidy = 1.05 < round_4(factor) ? 0.0 : subsidy;
    double tax = tariff - subsidy;
    return (pay){cents(monthly - worker - tax), cents(burden), cents(tax), cents(worker)};
}

#define BLOCK 2048

// totals: net, burden, tax, worker, weight, unknown weight. Two phases: the state bytes of a block become doubles first (1 known, 0 not),
// so that the long loop has lanes of one size; measured faster than one loop over both sizes.
void unknown_run(const double *restrict wage, const double *restrict days, const double *restrict factor,
                 const unsigned char *restrict state, const double *restrict reduced, const double *restrict weight,
                 double *restrict net, unsigned char *restrict net_state, long rows, double *restrict totals, int threads)
{
    double t0 = 0, t1 = 0, t2 = 0, t3 = 0, t4 = 0, t5 = 0;
#pragma omp parallel for schedule(static) num_threads(threads) reduction(+ : t0, t1, t2, t3, t4, t5)
    for (long start = 0; start < rows; start += BLOCK)
    {
        double known[BLOCK];
        long count = rows - start < BLOCK ? rows - start : BLOCK;
        for (long j = 0; j < count; j++)
            known[j] = state[start + j] == 2 ? 0.0 : 1.0;
        for (long j = 0; j < count; j++)
            net_state[start + j] = state[start + j];
#pragma omp simd reduction(+ : t0, t1, t2, t3, t4, t5)
        for (long j = 0; j < count; j++)
        {
            long i = start + j;
            pay p = payroll(wage[i], days[i], factor[i], reduced[i]);
            double w = weight[i], counted = known[j] != 0 ? w : 0.0;
            net[i] = known[j] != 0 ? p.net / 100.0 : 0.0;
            t0 += counted * p.net;
            t1 += counted * p.burden;
            t2 += counted * p.tax;
            t3 += counted * p.worker;
            t4 += w;
            t5 += w - counted;
        }
    }
    totals[0] = t0, totals[1] = t1, totals[2] = t2, totals[3] = t3, totals[4] = t4, totals[5] = t5;
}
