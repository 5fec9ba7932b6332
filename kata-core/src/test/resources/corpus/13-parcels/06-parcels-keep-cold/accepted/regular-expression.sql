SELECT parcel_id FROM depot.parcel WHERE regexp_matches(note, 'keep.*cold', 's')
