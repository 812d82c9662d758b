# Reference for OaxacaBlinder and MarginalEffects: a fixed table of 48 persons, decomposed with R's survey. Point values are of svyglm and
# svymean; errors are of the delete-one-PSU jackknife (JKn) of the whole decomposition, which knows nothing of linearisation.
# Rscript bench/r/oaxaca.R > tests/ClosingGaps.Tests/Statistics/Regression/oaxaca_reference.csv
library(survey)
n <- 48
i <- 0:(n - 1)
t <- data.frame(
  stratum = i %/% 24, psu = i %/% 4,
  weight = 50 + (i * 37) %% 61,
  woman = (i * 5) %% 7 %in% c(0, 2, 5, 6),
  school = 3 + (i * 11) %% 13,
  age = 18 + (i * 17) %% 41)
t$pay <- 900 + 210 * t$school + 15 * t$age - 260 * t$woman - 40 * t$woman * t$school + (i * 29) %% 23 * 35
t$insured <- as.numeric(((i * 13) %% 17) + t$school > 16)
d <- as.svrepdesign(svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, data = t), type = "JKn")
parts <- function(w, data) {
  X <- cbind(1, data$school, data$age)
  fit <- function(g) coef(lm(data$pay[g] ~ X[g, -1], weights = w[g]))
  means <- function(g) apply(X[g, ], 2, weighted.mean, w[g])
  a <- !data$woman; b <- data$woman
  ba <- fit(a); bb <- fit(b); ma <- means(a); mb <- means(b)
  pooled <- coef(lm(data$pay ~ X[, -1] + a, weights = w))[1:3]
  gap <- weighted.mean(data$pay[a], w[a]) - weighted.mean(data$pay[b], w[b])
  logit <- suppressWarnings(glm(data$insured ~ X[, -1], family = binomial, weights = w / mean(w), epsilon = 1e-14, maxit = 100))
  p <- fitted(logit)
  c(gap = gap,
    first_explained = sum((ma - mb) * ba), first_unexplained = sum(mb * (ba - bb)),
    second_explained = sum((ma - mb) * bb), second_unexplained = sum(ma * (ba - bb)),
    pooled_explained = sum((ma - mb) * pooled),
    pooled_unexplained = sum(ma * (ba - pooled) + mb * (pooled - bb)),
    first_school_explained = (ma[2] - mb[2]) * ba[[2]],
    effect_school = weighted.mean(p * (1 - p), w) * coef(logit)[[2]])
}
found <- withReplicates(d, parts)
cat("name,value,jackknife_error\n")
cat(sprintf("%s,%.12g,%.8g\n", names(coef(found)), coef(found), SE(found)), sep = "")
