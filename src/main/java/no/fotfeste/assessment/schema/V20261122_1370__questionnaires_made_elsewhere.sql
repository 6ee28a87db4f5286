-- A Questionnaire made elsewhere says its version as it likes ("1.4.2-rc"), or not at all; we count its versions ourselves.
alter table assessment.instrument add column release text not null default '';
alter table assessment.instrument alter column scoring set default '';
