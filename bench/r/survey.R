# The tasks of `bench statistics`, done by R survey on the same rows. Prints: task, processor seconds, values.
suppressMessages(library(survey))
folder <- commandArgs(TRUE)[1]
rounds <- as.integer(commandArgs(TRUE)[2])
numbers <- function(name, n) readBin(file.path(folder, name), "double", n, endian = "little")
codes <- function(name, n) readBin(file.path(folder, name), "integer", n, endian = "little")
size <- function(name, each) file.size(file.path(folder, name)) / each
timed <- function(task, rounds, work, values) {
  spent <- numeric(rounds)
  for (i in seq_len(rounds)) {
    gc(FALSE)
    before <- proc.time()
    result <- work()
    after <- proc.time()
    spent[i] <- sum((after - before)[c("user.self", "sys.self")])
  }
  cat(task, median(spent), sprintf("%.15g", as.numeric(unlist(values(result)))), "\n")
  invisible(result)
}

n <- size("weight", 8)
people <- data.frame(
  weight = numbers("weight", n), stratum = codes("stratum", n), psu = codes("psu", n),
  y = numbers("y", n), x = numbers("x", n),
  state = factor(codes("state", n)), sex = factor(codes("sex", n)), cell = factor(codes("cell", n))
)
design <- timed("design", 1,
  function() svydesign(id = ~psu, strata = ~stratum, weights = ~weight, data = people, nest = TRUE),
  function(d) degf(d))
timed("mean", rounds, function() svymean(~y, design), function(m) c(coef(m), SE(m)))
timed("ratio", rounds, function() svyratio(~y, ~x, design), function(m) c(coef(m), SE(m)))
timed("domains", rounds, function() svyby(~y, ~cell, design, svymean), function(m) c(coef(m), SE(m)))
totals <- numbers("margins", 34)
# The intercept is the sum of the first margin; treatment contrasts leave out the first of each.
population <- c(sum(totals[1:32]), totals[2:32], totals[34])
names(population) <- c("(Intercept)", paste0("state", 1:31), "sex1")
timed("raking", rounds,
  function() calibrate(design, ~state + sex, population, calfun = "raking", epsilon = 1e-9),
  function(d) { t <- svytotal(~y, d); c(coef(t), SE(t)) })

rm(design, people); invisible(gc(FALSE))
m <- size("b_weight", 8)
fewer <- data.frame(weight = numbers("b_weight", m), stratum = codes("b_stratum", m), psu = codes("b_psu", m))
for (v in 1:10) fewer[[paste0("y", v)]] <- numbers(paste0("b_y", v), m)
design <- svydesign(id = ~psu, strata = ~stratum, weights = ~weight, data = fewer, nest = TRUE)
formula <- as.formula(paste("~", paste0("y", 1:10, collapse = "+")))
timed("bootstrap", 1,
  function() svytotal(formula, as.svrepdesign(design, type = "subbootstrap", replicates = 500)),
  function(t) c(coef(t), SE(t)))
