-- ClickHouse (clickhouse-local, or a server with the folder below user_files): the datasets as views, for the same questions.
-- Folders are not read as columns: it would take the escaped name of a folder for the province, and every name for a number
-- if the first one looks like one.
SET use_hive_partitioning = 0;
CREATE OR REPLACE VIEW answers AS SELECT * FROM file('dataset/answers/**/*.parquet', Parquet);
CREATE OR REPLACE VIEW assessments AS SELECT * FROM file('dataset/assessments/**/*.parquet', Parquet);
CREATE OR REPLACE VIEW findings AS SELECT * FROM file('dataset/findings/**/*.parquet', Parquet);
CREATE OR REPLACE VIEW investment AS SELECT * FROM file('dataset/investment/**/*.parquet', Parquet);
CREATE OR REPLACE VIEW facilities AS SELECT * FROM file('dataset/facilities/**/*.parquet', Parquet);
