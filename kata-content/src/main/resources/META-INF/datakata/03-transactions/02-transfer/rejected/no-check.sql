-- expect: forbidden
ALTER TABLE account ALTER balance_cents DROP NOT NULL;
