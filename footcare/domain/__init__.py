"""What is true: the words, the rules and the computations of footcare, without Qt and without SQL."""
