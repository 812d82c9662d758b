// The payroll of bench/law/nomina.ley, written by hand: the same arithmetic in the same order, row by row, rounding included.
// Strict: no contraction, no reassociation of the rules (the totals are sums of whole numbers, exact in any order).
#include "common.h"

static const double LOWER[11] = {0, 746.04, 6332.05, 11128.01, 12935.82, 15487.71, 31236.49, 49233.00, 93993.90, 125325.20, 375975.61};
static const double RATE[11] = {.0192, .064, .1088, .16, .1792, .2136, .2352, .30, .32, .34, .35};

typedef struct { double net, burden, tax, worker; } pay; // whole centavos

static inline pay payroll(double wage, double days, double factor)
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
    double burden = employer + retirement + old_age_employer + housing;
    double tariff = RATE[0] * monthly;
    for (int k = 1; k < 11; k++)
        tariff += (RATE[k] - RATE[k - 1]) * MAX(monthly - LOWER[k], 0.0);
    double subsidy = MIN(tariff, (round_cents(monthly) <= 10171.0 ? 474.65 : 0.0));
    double tax = tariff - subsidy;
    return (pay){cents(monthly - worker - tax), cents(burden), cents(tax), cents(worker)};
}

// totals: net, burden, tax, worker, weight
void payroll_run(const double *restrict wage, const double *restrict days, const double *restrict factor, const double *restrict weight,
                 double *restrict net, long rows, double *restrict totals, int threads)
{
    double t0 = 0, t1 = 0, t2 = 0, t3 = 0, t4 = 0;
#pragma omp parallel for simd schedule(static) num_threads(threads) reduction(+ : t0, t1, t2, t3, t4)
    for (long i = 0; i < rows; i++)
    {
        pay p = payroll(wage[i], days[i], factor[i]);
        net[i] = p.net / 100.0;
        t0 += weight[i] * p.net;
        t1 += weight[i] * p.burden;
        t2 += weight[i] * p.tax;
        t3 += weight[i] * p.worker;
        t4 += weight[i];
    }
    totals[0] = t0, totals[1] = t1, totals[2] = t2, totals[3] = t3, totals[4] = t4;
}
