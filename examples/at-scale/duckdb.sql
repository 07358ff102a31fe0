-- DuckDB: the datasets as views. Start it in the folder that holds dataset/ (facility-audit export … --to parquet -o dataset),
-- then run this file, views.sql, and any question of this folder.
-- Round and province stand in every file too, as text and as they are written; the folders are for programs that know only these.
CREATE OR REPLACE VIEW answers AS SELECT * FROM read_parquet('dataset/answers/**/*.parquet', hive_partitioning = false);
CREATE OR REPLACE VIEW assessments AS SELECT * FROM read_parquet('dataset/assessments/**/*.parquet', hive_partitioning = false);
CREATE OR REPLACE VIEW findings AS SELECT * FROM read_parquet('dataset/findings/**/*.parquet', hive_partitioning = false);
CREATE OR REPLACE VIEW investment AS SELECT * FROM read_parquet('dataset/investment/**/*.parquet', hive_partitioning = false);
CREATE OR REPLACE VIEW facilities AS SELECT * FROM read_parquet('dataset/facilities/**/*.parquet', hive_partitioning = false);
