"""What is true: the words, rules and computations of footcare, without Qt and without SQL."""
