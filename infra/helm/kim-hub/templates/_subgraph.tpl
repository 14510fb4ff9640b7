{{- /* One element of a list for each key that a unit reads besides those that all have; the unit alone is the argument. */ -}}
{{- define "kim-hub.unitKeys" }}
{{- with index . "office" }}
            { name: MANDATE_DECRYPTION_KEY_FILE, value: /etc/kim-hub/keys/{{ . }}.private.json },
            { name: MANDATE_VERIFICATION_KEY_FILE, value: /etc/kim-hub/public/mandate.public.json },
            { name: LINKAGE_KEY_FILE, value: /etc/kim-hub/keys/linkage.private.json },
            { name: CLIENT_PROOF_SIGNING_KEY_FILE, value: /etc/kim-hub/keys/{{ . }}-proof.private.json },
            { name: CLIENT_PROOF_ENCRYPTION_KEY_FILE, value: /etc/kim-hub/public/trust-centre.public.json },
{{- end }}
{{- with index . "receivesFrom" }}
            { name: CLIENT_PROOF_KEY_{{ . }}_FILE, value: /etc/kim-hub/public/{{ . }}-proof.public.json },
{{- end }}
{{- with index . "mandatesFor" }}
            { name: MANDATE_SIGNING_KEY_FILE, value: /etc/kim-hub/keys/mandate.private.json },
            { name: LINKAGE_CODE_KEY_FILE, value: /etc/kim-hub/keys/linkage-code.private.json },
            { name: CLIENT_PROOF_DECRYPTION_KEY_FILE, value: /etc/kim-hub/keys/trust-centre.private.json },
{{- range . }}
            { name: MANDATE_KEY_{{ . }}_FILE, value: /etc/kim-hub/public/{{ . }}.public.json },
            { name: CLIENT_PROOF_KEY_{{ . }}_FILE, value: /etc/kim-hub/public/{{ . }}-proof.public.json },
{{- end }}
{{- end }}
{{- end -}}

{{- /* By whose certificate authority a unit knows its database, as deep as the deepest that take it: the cluster's own, or that of the server that the values name. */ -}}
{{- define "kim-hub.databaseAuthority" }}
{{- $external := index .database "external" }}
{{- if or (not $external) (index (or $external .database) "caSecret") }}
                { name: DATABASE_CA_FILE, value: /etc/kim-hub/database-ca/ca.crt },
{{- end }}
{{- end -}}

{{- define "kim-hub.databaseAuthorityMount" }}
{{- $external := index .database "external" }}
{{- if or (not $external) (index (or $external .database) "caSecret") }}
            - { name: database-ca, mountPath: /etc/kim-hub/database-ca, readOnly: true }
{{- end }}
{{- end -}}
