20 children, has copd
